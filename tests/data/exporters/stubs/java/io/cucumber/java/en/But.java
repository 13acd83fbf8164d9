package io.cucumber.java.en;

public @interface But {
    String value();
}
