// default package
public class AllCache {}
