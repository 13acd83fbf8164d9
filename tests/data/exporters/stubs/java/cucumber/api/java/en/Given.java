package cucumber.api.java.en;

public @interface Given {
    String value();
}
