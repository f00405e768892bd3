package importer

import (
	"context"
	"fmt"
	"math"
	"os/exec"
	"time"
)

// Limits that a program gets where the system has prlimit.
const (
	maxMemory  = 2 << 30   // bytes of address space
	maxWritten = 512 << 20 // bytes of one file that it writes
	maxOpen    = 256       // files that it opens
)

// sandbox is what this machine offers to hold a program: prlimit bounds its
// memory, processor time and files, unshare takes the network from it. Where
// they are missing the time and the output are bounded all the same.
type sandbox struct {
	limits  string   // path of prlimit; "" when there is none
	offline []string // the command that takes the network away; nil when none works
}

// newSandbox tries what the machine offers.
func newSandbox(ctx context.Context) sandbox {
	var box sandbox
	box.limits, _ = exec.LookPath("prlimit")
	unshare, err := exec.LookPath("unshare")
	if err != nil {
		return box
	}
	nothing, err := exec.LookPath("true")
	if err != nil {
		return box
	}
	const patience = 5 * time.Second
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	for _, way := range [][]string{{unshare, "--net", "--"}, {unshare, "--user", "--map-root-user", "--net", "--"}} {
		if exec.CommandContext(ctx, way[0], append(way[1:len(way):len(way)], nothing)...).Run() == nil {
			box.offline = way
			break
		}
	}
	return box
}

// line is the beginning of the command line that runs a program inside.
func (b sandbox) line(name string, limit time.Duration) []string {
	line := append([]string(nil), b.offline...)
	if b.limits == "" {
		return line
	}
	line = append(line, b.limits, "--core=0", fmt.Sprintf("--fsize=%d", maxWritten), fmt.Sprintf("--nofile=%d", maxOpen),
		fmt.Sprintf("--cpu=%d", int(math.Ceil(limit.Seconds()))))
	if name != "pandoc" { // it reserves far more address space than it uses
		line = append(line, fmt.Sprintf("--as=%d", maxMemory))
	}
	return line
}

// Confinement says how far outside programs can be held on this machine.
type Confinement struct {
	Limits  bool // memory, processor time and written bytes are bounded
	Offline bool // they have no network
}

// Confine tries what the machine offers.
func Confine(ctx context.Context) Confinement {
	box := newSandbox(ctx)
	return Confinement{Limits: box.limits != "", Offline: box.offline != nil}
}
