package io.cucumber.java.en;

public @interface When {
    String value();
}
