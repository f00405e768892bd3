package authority

import "slices"

// Tree is a forest over names, numbered so that "lies under" is two
// comparisons. A node whose parents run in a circle is cut from its parent and
// listed by [Tree.Cycles].
type Tree struct {
	parent map[string]string
	pre    map[string]int
	post   map[string]int
	cycles [][]string
}

// NewTree builds the forest from nodes and their parents. A parent that is not
// a node is left out.
func NewTree(parents map[string]string) *Tree {
	t := &Tree{parent: map[string]string{}, pre: map[string]int{}, post: map[string]int{}}
	names := make([]string, 0, len(parents))
	for n := range parents {
		names = append(names, n)
	}
	slices.Sort(names)
	for _, n := range names {
		if _, ok := parents[parents[n]]; ok {
			t.parent[n] = parents[n]
		}
	}
	t.cut(names)
	t.number(names)
	return t
}

// ServiceTree is the is-a tree of services.
func ServiceTree(services []Service) *Tree {
	parents := make(map[string]string, len(services))
	for i := range services {
		if _, taken := parents[services[i].ID]; !taken {
			parents[services[i].ID] = services[i].IsA
		}
	}
	return NewTree(parents)
}

// cut removes the parent link of the smallest name of every circle.
func (t *Tree) cut(names []string) {
	state := make(map[string]int, len(names)) // 0 new, otherwise the walk that saw it
	for walk, n := range names {
		var path []string
		for at := n; at != "" && state[at] == 0; at = t.parent[at] {
			state[at] = walk + 1
			path = append(path, at)
			next := t.parent[at]
			if next == "" || state[next] != walk+1 {
				continue
			}
			circle := slices.Clone(path[slices.Index(path, next):])
			t.cycles = append(t.cycles, circle)
			delete(t.parent, slices.Min(circle))
			break
		}
	}
}

func (t *Tree) number(names []string) {
	children := map[string][]string{}
	for _, n := range names {
		if p := t.parent[n]; p != "" {
			children[p] = append(children[p], n)
		}
	}
	clock := 0
	type frame struct {
		name string
		next int
	}
	for _, root := range names {
		if t.parent[root] != "" {
			continue
		}
		stack := []frame{{name: root}}
		t.pre[root] = clock
		clock++
		for len(stack) > 0 {
			top := &stack[len(stack)-1]
			if kids := children[top.name]; top.next < len(kids) {
				kid := kids[top.next]
				top.next++
				t.pre[kid] = clock
				clock++
				stack = append(stack, frame{name: kid})
				continue
			}
			t.post[top.name] = clock
			stack = stack[:len(stack)-1]
		}
	}
}

// Under reports whether a is b or lies under b.
func (t *Tree) Under(a, b string) bool {
	if a == b {
		return true
	}
	pa, okA := t.pre[a]
	pb, okB := t.pre[b]
	return okA && okB && pb <= pa && t.post[a] <= t.post[b]
}

// Parent returns the node above, "" for a root or an unknown name.
func (t *Tree) Parent(a string) string { return t.parent[a] }

// Ancestors returns a and everything above it, the nearest first.
func (t *Tree) Ancestors(a string) []string {
	out := []string{a}
	for p := t.parent[a]; p != ""; p = t.parent[p] {
		out = append(out, p)
	}
	return out
}

// Cycles returns the circles that were cut, each as the names along it.
func (t *Tree) Cycles() [][]string { return t.cycles }
