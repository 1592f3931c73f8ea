package kb

import "slices"

// AddOnce appends values that the list does not have yet.
func AddOnce[T comparable](list []T, values ...T) []T {
	for _, value := range values {
		if !slices.Contains(list, value) {
			list = append(list, value)
		}
	}
	return list
}

// Where returns the elements of a list that are so, in order.
func Where[T any](list []T, is func(T) bool) []T {
	var those []T
	for _, one := range list {
		if is(one) {
			those = append(those, one)
		}
	}
	return those
}

// find returns the first of a list that is so; false when there is none.
func find[T any](list []T, is func(T) bool) (found T, ok bool) {
	if i := slices.IndexFunc(list, is); i >= 0 {
		return list[i], true
	}
	return found, false
}

// CountOf returns how many elements of a list are so.
func CountOf[T any](list []T, is func(T) bool) int { return len(Where(list, is)) }

// Map returns what of makes of each element of a list, in order.
func Map[T, R any](list []T, of func(T) R) []R {
	var made []R
	for _, one := range list {
		made = append(made, of(one))
	}
	return made
}
