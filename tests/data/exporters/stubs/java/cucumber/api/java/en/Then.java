package cucumber.api.java.en;

public @interface Then {
    String value();
}
