package raw_superclass;

@SuppressWarnings("rawtypes")
public class Plain extends Generic {}
