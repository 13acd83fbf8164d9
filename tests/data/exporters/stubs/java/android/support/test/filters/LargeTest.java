package android.support.test.filters;

public @interface LargeTest {
}
