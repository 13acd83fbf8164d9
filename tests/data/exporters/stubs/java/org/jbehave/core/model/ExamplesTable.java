package org.jbehave.core.model;

public class ExamplesTable {
    public ExamplesTable(String text) {
    }
}
