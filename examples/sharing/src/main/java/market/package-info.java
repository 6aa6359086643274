/** Two shops and an office, each a process of its own, over one database and one Redis. */
package market;
