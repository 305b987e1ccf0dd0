package lectern.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionsTest {
    private final Conditions conditions = new Conditions("\"v2\"", Instant.parse("2026-03-05T10:00:00.700Z"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "SEND                |",
            // If-None-Match: weak comparison, lists, any
            "NOT_MODIFIED        | If-None-Match: \"v2\"",
            "NOT_MODIFIED        | If-None-Match: W/\"v2\"",
            "NOT_MODIFIED        | If-None-Match: \"v1\", \"v2\"",
            "NOT_MODIFIED        | If-None-Match: \"v1\",W/\"v2\" ,\"v3\"",
            "NOT_MODIFIED        | If-None-Match: *",
            "SEND                | If-None-Match: \"v1\"",
            "SEND                | If-None-Match: \"v\", \"v22\"",
            "SEND                | If-None-Match: v2",
            "SEND                | If-None-Match: \"v2",
            "SEND                | If-None-Match: \"a, v2, b\"",
            "SEND                | If-None-Match:",
            // If-Modified-Since, to the second
            "NOT_MODIFIED        | If-Modified-Since: Thu, 05 Mar 2026 10:00:00 GMT",
            "NOT_MODIFIED        | If-Modified-Since: Fri, 06 Mar 2026 10:00:00 GMT",
            "SEND                | If-Modified-Since: Thu, 05 Mar 2026 09:59:59 GMT",
            "SEND                | If-Modified-Since: yesterday",
            // the two old ways to write a date
            "NOT_MODIFIED        | If-Modified-Since: Thursday, 05-Mar-26 10:00:00 GMT",
            "SEND                | If-Modified-Since: Thursday, 05-Mar-26 09:59:59 GMT",
            "SEND                | If-Modified-Since: Sunday, 06-Nov-94 08:49:37 GMT",
            "NOT_MODIFIED        | If-Modified-Since: Thu Mar  5 10:00:00 2026",
            "NOT_MODIFIED        | If-Modified-Since: Sun Mar 15 10:00:00 2026",
            "SEND                | If-Modified-Since: Thu Mar  5 09:59:59 2026",
            "SEND                | If-Modified-Since: Thu, 99 Mar 2026 10:00:00 GMT",
            // the tag decides first
            "SEND                | If-None-Match: \"v1\" & If-Modified-Since: Fri, 06 Mar 2026 10:00:00 GMT",
            "NOT_MODIFIED        | If-None-Match: \"v2\" & If-Modified-Since: Thu, 05 Mar 2026 09:00:00 GMT",
            // If-Match: strong comparison
            "SEND                | If-Match: \"v2\"",
            "SEND                | If-Match: \"v1\", \"v2\"",
            "SEND                | If-Match: *",
            "PRECONDITION_FAILED | If-Match: \"v1\"",
            "PRECONDITION_FAILED | If-Match: W/\"v2\"",
            "PRECONDITION_FAILED | If-Match: \"v1\" & If-None-Match: \"v2\"",
            "NOT_MODIFIED        | If-Match: \"v2\" & If-None-Match: \"v2\"",
            // If-Unmodified-Since, unless If-Match is there
            "SEND                | If-Unmodified-Since: Thu, 05 Mar 2026 10:00:00 GMT",
            "PRECONDITION_FAILED | If-Unmodified-Since: Thu, 05 Mar 2026 09:59:59 GMT",
            "SEND                | If-Unmodified-Since: never",
            "SEND                | If-Match: \"v2\" & If-Unmodified-Since: Thu, 05 Mar 2026 09:00:00 GMT"})
    void areEvaluatedInTheOrderOfTheStandard(Conditions.Outcome expected, String headers) {
        assertEquals(expected, conditions.evaluate(headers(Optional.ofNullable(headers).orElse(""))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "true  |",
            "true  | If-Range: \"v2\"",
            "false | If-Range: \"v1\"",
            "false | If-Range: W/\"v2\"",
            "false | If-Range: \"v1\", \"v2\"",
            "false | If-Range: *",
            "false | If-Range: Fri, 06 Mar 2026 10:00:00 GMT"})
    void aRangeIsAllowedByTheVeryTagOnly(boolean expected, String headers) {
        assertEquals(expected, conditions.allowRange(headers(Optional.ofNullable(headers).orElse(""))));
    }

    @Test
    void aDateHasTwoDigitsForTheDayAndEndsInGmt() {
        assertEquals("Thu, 05 Mar 2026 10:00:00 GMT", Conditions.format(conditions.modified()));
    }

    private static Headers headers(String lines) {
        return name -> Optional.of(Arrays.stream(lines.split("&")).map(String::strip)
                .filter(line -> line.startsWith(name + ":")).map(line -> line.substring(name.length() + 1).strip())
                .collect(Collectors.joining(", "))).filter(_ -> lines.contains(name + ":"));
    }
}
