package io.cucumber.java.en;

public @interface And {
    String value();
}
