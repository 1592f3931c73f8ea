package schema

import (
	"bytes"
	"encoding/json"
	"slices"
)

// Object is a JSON object whose members keep their order, which is the order of the
// keys in documentation.
type Object []Member

// Member is a key of an Object with its value: an Object, or anything that
// encoding/json writes.
type Member struct {
	Key   string
	Value any
}

// MarshalJSON writes the members in order.
func (o Object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, m := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		key, err := json.Marshal(m.Key)
		if err != nil {
			return nil, err
		}
		value, err := plain(m.Value)
		if err != nil {
			return nil, err
		}
		b.Write(key)
		b.WriteByte(':')
		b.Write(value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// Text returns the schema as a file, indented by two spaces, in draft 2020-12
// or in the older one that some editors stop at.
func (o Object) Text(draft07 bool) ([]byte, error) {
	if draft07 {
		o = slices.Clone(o)
		o.set("$schema", draft07Dialect)
	}
	raw, err := o.MarshalJSON()
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := json.Indent(&b, raw, "", "  "); err != nil {
		return nil, err
	}
	b.WriteByte('\n')
	return b.Bytes(), nil
}

// plain writes a value without the escapes that only HTML needs.
func plain(value any) ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(value)
	return bytes.TrimSpace(b.Bytes()), err
}

// at returns the object below a key, to be changed in place; nil when there is none.
func (o Object) at(key string) *Object {
	for i := range o {
		if o[i].Key == key {
			switch below := o[i].Value.(type) {
			case *Object:
				return below
			case Object:
				o[i].Value = &below
				return &below
			}
		}
	}
	return nil
}

// set adds a member, or replaces the value of one that is there.
func (o *Object) set(key string, value any) {
	if o == nil {
		return
	}
	for i := range *o {
		if (*o)[i].Key == key {
			(*o)[i].Value = value
			return
		}
	}
	*o = append(*o, Member{key, value})
}
