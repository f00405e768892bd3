package indexer

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// childEnv names the data folder in which a copy of the test program builds
// until it is killed.
const childEnv = "WEWENANG_TEST_BUILDER"

func TestMain(m *testing.M) {
	if data := os.Getenv(childEnv); data != "" {
		buildForEver(data)
	}
	os.Exit(m.Run())
}

// buildForEver prints the name of every generation that Build acknowledged.
func buildForEver(data string) {
	for n := 1; ; n++ {
		s, err := Build(context.Background(), Options{Content: content(1 + n%5), Data: data, Now: time.Now})
		if err != nil {
			fmt.Println("error:", err)
			os.Exit(1)
		}
		fmt.Println(s.Generation)
	}
}

// A build killed at any moment loses nothing that was acknowledged, and leaves
// a data folder that opens and builds.
func TestKilledBuildsLoseNothing(t *testing.T) {
	t.Parallel()
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 0))
	data := filepath.Join(t.TempDir(), "data")
	acknowledged := "gen-000000"
	for round := range 6 {
		pause := time.Duration(100+random.IntN(500)) * time.Millisecond
		acknowledged = max(acknowledged, buildAndKill(t, data, pause))
		names, current, err := folder(data).candidates()
		if err != nil {
			t.Fatal(err)
		}
		if len(names) == 0 && acknowledged == "gen-000000" {
			continue // killed before the first one was done
		}
		lib, err := Open(t.Context(), data, nil)
		if err != nil {
			t.Fatalf("round %d: %v", round, err)
		}
		if lib.Generation() < acknowledged || current != "" && lib.Degraded != nil {
			t.Errorf("round %d: %s answers, %s was acknowledged, degraded: %v",
				round, lib.Generation(), acknowledged, lib.Degraded)
		}
		if err := lib.Close(); err != nil {
			t.Error(err)
		}
	}
	if acknowledged == "gen-000000" {
		t.Skip("the machine is too slow: nothing was built before a kill")
	}
}

// buildAndKill runs a builder until the pause is over and returns the last
// generation that it acknowledged.
func buildAndKill(t *testing.T, data string, pause time.Duration) string {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childEnv+"="+data)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	time.AfterFunc(pause, func() { _ = cmd.Process.Kill() })
	last := ""
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if _, ok := generationNumber(lines.Text()); !ok {
			t.Errorf("builder: %s", lines.Text())
		}
		last = lines.Text()
	}
	_ = cmd.Wait() // killed
	return last
}
