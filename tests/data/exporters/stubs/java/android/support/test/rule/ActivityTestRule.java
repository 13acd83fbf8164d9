package android.support.test.rule;

import org.junit.rules.TestRule;
import org.junit.runner.Description;
import org.junit.runners.model.Statement;

public class ActivityTestRule<T> implements TestRule {
    public ActivityTestRule(Class<T> activity) {
    }

    public Statement apply(Statement base, Description description) {
        return base;
    }
}
