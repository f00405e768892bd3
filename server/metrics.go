package server

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"sync"
	"time"
)

// buckets are the upper bounds of the duration histogram, in seconds.
var buckets = [...]float64{0.005, 0.015, 0.05, 0.15, 0.3, 1, 3, 10}

// metrics counts requests by route. Routes are a closed list, so the memory it
// takes is bounded.
type metrics struct {
	mu       sync.Mutex
	inFlight int
	panics   int
	routes   map[string]*routeCount
}

type routeCount struct {
	byStatus map[int]int
	below    [len(buckets)]int
	count    int
	seconds  float64
}

func newMetrics() *metrics { return &metrics{routes: map[string]*routeCount{}} }

// begin counts a request in; the function it returns counts it out.
func (m *metrics) begin() func(route string, status int, took time.Duration) {
	m.mu.Lock()
	m.inFlight++
	m.mu.Unlock()
	return m.end
}

func (m *metrics) end(route string, status int, took time.Duration) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.inFlight--
	rc := m.routes[route]
	if rc == nil {
		rc = &routeCount{byStatus: map[int]int{}}
		m.routes[route] = rc
	}
	rc.byStatus[status]++
	rc.count++
	rc.seconds += took.Seconds()
	for i, le := range buckets {
		if took.Seconds() <= le {
			rc.below[i]++
		}
	}
}

func (m *metrics) panicked() {
	m.mu.Lock()
	m.panics++
	m.mu.Unlock()
}

// text prints the Prometheus exposition format, version 0.0.4.
func (m *metrics) text() []byte {
	m.mu.Lock()
	defer m.mu.Unlock()
	var b bytes.Buffer
	fmt.Fprintf(&b, "# TYPE wewenang_requests_in_flight gauge\nwewenang_requests_in_flight %d\n", m.inFlight)
	fmt.Fprintf(&b, "# TYPE wewenang_panics_total counter\nwewenang_panics_total %d\n", m.panics)
	names := slices.Sorted(maps.Keys(m.routes))
	b.WriteString("# TYPE wewenang_requests_total counter\n")
	for _, name := range names {
		for _, status := range slices.Sorted(maps.Keys(m.routes[name].byStatus)) {
			fmt.Fprintf(&b, "wewenang_requests_total{route=%q,status=\"%d\"} %d\n", name, status, m.routes[name].byStatus[status])
		}
	}
	b.WriteString("# TYPE wewenang_request_seconds histogram\n")
	for _, name := range names {
		m.routes[name].print(&b, name)
	}
	return b.Bytes()
}

func (rc *routeCount) print(b *bytes.Buffer, name string) {
	for i, le := range buckets {
		fmt.Fprintf(b, "wewenang_request_seconds_bucket{route=%q,le=%q} %d\n", name, strconv.FormatFloat(le, 'g', -1, 64), rc.below[i])
	}
	fmt.Fprintf(b, "wewenang_request_seconds_bucket{route=%q,le=\"+Inf\"} %d\n", name, rc.count)
	fmt.Fprintf(b, "wewenang_request_seconds_sum{route=%q} %g\n", name, rc.seconds)
	fmt.Fprintf(b, "wewenang_request_seconds_count{route=%q} %d\n", name, rc.count)
}
