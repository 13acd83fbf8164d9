package io.cucumber.groovy;

public class EN {
}
