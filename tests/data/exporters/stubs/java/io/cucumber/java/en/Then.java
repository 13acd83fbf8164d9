package io.cucumber.java.en;

public @interface Then {
    String value();
}
