package org.jbehave.core.annotations;

public @interface Then {
    String value();
}
