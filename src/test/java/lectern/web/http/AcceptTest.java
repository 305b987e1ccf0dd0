package lectern.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "false | */*",
            "false | text/html",
            "false | text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
            "false | application/json;q=0.5, text/html",
            "false | audio/mpeg",
            "false | application/json;q=0, */*",
            "false | ;",
            "false | ,;,",
            "false | application/json;q=many",
            "true  | application/json",
            "true  | application/problem+json",
            "true  | APPLICATION/JSON",
            "true  | application/*",
            "true  | application/json, text/html;q=0.9",
            "true  | application/json, */*;q=0.5",
            "false | application/json, text/html; q = 0.5",
            "true  | application/json ; q=1 , text/html ; q=0.5",
            "true  | text/html;note=\"a;q=1, application/json;q=0\";q=0.5, application/json",
            "true  | text/html;q=0, */*"})
    void jsonIsForThoseWhoWantItMoreThanAPage(boolean expected, String accept) {
        assertEquals(expected, Accept.prefersJson(accept));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "true  | gzip",
            "true  | GZIP",
            "true  | gzip, deflate, br",
            "true  | br;q=1.0, gzip;q=0.8, *;q=0.1",
            "true  | *",
            "false | ''",
            "false | identity",
            "false | br",
            "false | xgzip",
            "false | gzip;q=0",
            "false | gzip; q=0.0",
            "false | gzip;q=0, *",
            "false | *;q=0",
            "false | ;",
            "false | gzip;q=lots"})
    void onlyThoseWhoAllowItGetGzip(boolean expected, String acceptEncoding) {
        assertEquals(expected, Accept.allowsGzip(acceptEncoding));
    }
}
