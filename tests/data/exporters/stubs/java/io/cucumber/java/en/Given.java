package io.cucumber.java.en;

public @interface Given {
    String value();
}
