package org.jbehave.core.annotations;

public @interface And {
    String value();
}
