package cucumber.api.java.en;

public @interface When {
    String value();
}
