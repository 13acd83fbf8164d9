// Package godog declares what exported code names of Godog.
package godog

import "testing"

type TestSuite struct {
	ScenarioInitializer func(*ScenarioContext)
	Options             *Options
}

func (suite TestSuite) Run() int { return 0 }

type Options struct {
	Format   string
	Paths    []string
	Strict   bool
	TestingT *testing.T
}

type ScenarioContext struct{}

func (ctx *ScenarioContext) Step(expression, definition any) {}

type Table struct{ Rows []*Row }

type Row struct{ Cells []*Cell }

type Cell struct{ Value string }
