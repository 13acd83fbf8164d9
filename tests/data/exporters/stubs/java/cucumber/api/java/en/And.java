package cucumber.api.java.en;

public @interface And {
    String value();
}
