package io.cucumber.datatable;

public class DataTable {
}
