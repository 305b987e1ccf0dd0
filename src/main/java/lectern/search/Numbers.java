package lectern.search;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;

/** Millions of numbers, in four bytes each. For one thread. */
final class Numbers extends AbstractList<Integer> {
    private int[] all = new int[2];
    private int size;

    @Override
    public Integer get(int place) {
        return all[Objects.checkIndex(place, size)];
    }

    @Override
    public Integer set(int place, Integer number) {
        Integer before = get(place);
        all[place] = number;
        return before;
    }

    @Override
    public boolean add(Integer number) {
        if (size == all.length) {
            all = Arrays.copyOf(all, 2 * size);
        }
        all[size++] = number;
        return true;
    }

    @Override
    public int size() {
        return size;
    }
}
