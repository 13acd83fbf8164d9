package cucumber.api.groovy;

public class EN {
}
