package cucumber.api;

public class DataTable {
}
