package svg

// drawn returns how many elements a browser draws, at most MaxDrawn+1: ten
// copies of ten copies of ten … take as long as a million elements. References
// that lead in a circle are not followed, and so are not counted.
func drawn(root *node) int {
	byID := map[string]*node{}
	var index func(n *node)
	index = func(n *node) {
		if id := n.value("id"); id != "" && byID[id] == nil {
			byID[id] = n
		}
		for _, child := range n.children {
			index(child)
		}
	}
	index(root)
	counts := map[*node]int{} // 0 while the count is not finished
	var count func(n *node) int
	count = func(n *node) int {
		if known, begun := counts[n]; begun {
			return known
		}
		counts[n] = 0
		sum := 1 + n.within
		add := func(more int) { sum = min(sum+more, MaxDrawn+1) }
		for _, child := range n.children {
			add(count(child))
		}
		for _, id := range n.refs {
			if target := byID[id]; target != nil {
				add(count(target))
			}
		}
		counts[n] = sum
		return sum
	}
	return count(root)
}
