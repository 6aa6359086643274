package annotations_on_constructors;

@interface Hidden {}
