// Makes a project of README's own words: its first xml block goes into the pom, each whole Java file where it belongs.
def blocks = { language -> (new File(readme).getText('UTF-8') =~ /(?ms)^```${language}\n(.*?)^```/).collect { it[1] } }

def pom = new File(basedir, 'pom.xml')
pom.text = pom.text.replace("<!-- README's xml block -->", blocks('xml').first())

def programs = blocks('java').findAll { it.startsWith('package shop;') }
assert programs.size() >= 2: 'README shows an annotated class and a program that calls what is generated'
programs.each { program ->
    def name = (program =~ /(?m)^(?:public )?(?:class|interface|record) (\w+)/)[0][1]
    def file = new File(basedir, "src/main/java/shop/${name}.java")
    file.parentFile.mkdirs()
    file.setText(program, 'UTF-8')
}
return true
