package tags_through_generics;

public class Books extends Store<String, Store.Book> {}
