package cucumber.api.java.en;

public @interface But {
    String value();
}
