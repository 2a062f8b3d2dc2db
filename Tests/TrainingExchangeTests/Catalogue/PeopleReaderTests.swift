import Testing
import TrainingDomain

@testable import TrainingExchange

@Suite("People are read from a table")
struct PeopleReaderTests {
    @Test("Columns are named in French or in English")
    func headers() throws {
        for header in [
            "identifiant;prénom;nom;courriel;organisations;rôles",
            "Login;First name;Last name;Email;Organizations;Roles",
        ] {
            let people = try People(
                Array((header + "\nlea;Léa;Martin;lea@exemple.fr;\"CCI, IMT\";gestionnaire|trainer\n").utf8))
            #expect(
                people.rows.map(\.person) == [
                    Person(
                        login: "lea", firstName: "Léa", lastName: "Martin", mail: "lea@exemple.fr",
                        organisations: ["CCI", "IMT"],
                        roles: [.manager, .trainer])
                ])
            #expect(people.rows.first?.keys.count == 6)
        }
    }

    @Test("Without header the columns are in the documented order")
    func noHeader() throws {
        let people = try People(Array("lea,Léa,Martin,lea@exemple.fr\nbob,Bob,Roy,\n".utf8))
        #expect(people.rows.map(\.person.login) == ["lea", "bob"])
        #expect(people.rows.map(\.person.roles) == [[.learner], [.learner]])
        #expect(people.rows.map(\.person.mail) == ["lea@exemple.fr", ""])
    }

    @Test("Roles are named in both languages or as on the command line")
    func roles() {
        for role in PersonRole.allCases {
            for name in [role.rawValue, role.label.french, role.label.english] {
                #expect(PeopleColumns.role(named: name) == role, "\(name)")
            }
        }
        #expect(PeopleColumns.role(named: "chef") == nil)
    }

    @Test("A missing or repeated login, a bad address and an unknown role are refused with their line")
    func problems() throws {
        let people = try People(Array("login;email;roles\n;a@b;\nLea;l@x;\nlea;l@x;\nbob;bob;\neve;e@x;chef\n".utf8))
        let login = TableColumn(key: "login", number: 1, name: "login")
        let mail = TableColumn(key: "mail", number: 2, name: "email")
        let roles = TableColumn(key: "roles", number: 3, name: "roles")
        #expect(people.rows.map(\.person.login) == ["Lea"])
        #expect(
            people.refused == [
                RefusedRow(line: 2, identity: nil, problems: [.value(login, .missing)]),
                RefusedRow(line: 4, identity: "lea", problems: [.repeated(login, text: "lea", firstLine: 3)]),
                RefusedRow(line: 5, identity: "bob", problems: [.value(mail, .notAMailAddress("bob"))]),
                RefusedRow(
                    line: 6, identity: "eve",
                    problems: [.value(roles, .notAChoice("chef", of: PersonRole.allCases.map(\.rawValue)))]),
            ])
    }
}
