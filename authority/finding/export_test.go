package finding

import (
	"testing"

	"wewenang/law"
)

// Scenario is a scenario of testdata, for tests that write it as regulations.
type Scenario struct {
	Name     string
	Sections map[string][]string
}

// Scenarios reads a file of scenarios.
func Scenarios(t *testing.T, file string) []Scenario {
	t.Helper()
	var out []Scenario
	for _, s := range readScenarios(t, file) {
		out = append(out, Scenario{s.name, s.sections})
	}
	return out
}

// Fields and Value read one line of a scenario.
func Fields(line string) []string                { return fields(line) }
func Value(parts []string, key string) string    { return value(parts, key) }
func Asked(f Finding, s Scenario, w string) bool { return asked(f, s.Name+w) }

// Needed reports the cited places without which a finding would be found all
// the same.
func Needed(in Input, f Finding) []law.Ref { return needed(in, f) }
