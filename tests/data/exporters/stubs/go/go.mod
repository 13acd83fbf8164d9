module github.com/cucumber/godog

go 1.23
