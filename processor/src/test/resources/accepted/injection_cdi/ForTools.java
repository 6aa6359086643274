package injection_cdi;

@interface ForTools {}
