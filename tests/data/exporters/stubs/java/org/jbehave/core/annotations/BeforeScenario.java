package org.jbehave.core.annotations;

public @interface BeforeScenario {
}
