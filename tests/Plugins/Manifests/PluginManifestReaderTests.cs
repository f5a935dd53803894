using System.Text;
using System.Text.Json;
using PlanKit.Text;

namespace PlanKit.Plugins.Tests;

public sealed class PluginManifestReaderTests
{
    private const string Complete = """
        {
          "$schema": "../../docs/plugin.schema.json",
          "id": "gongxin",
          "version": "1.2.0-beta.1",
          "name": { "zh": "市工信委", "en": "Industry commission" },
          "api": { "min": "1.0", "max": "1.99" },
          "rulePrefix": "GX",
          "requires": ["excel", "word"],
          "assembly": "PlanKit.Gongxin.dll",
          "profile": "profile.yaml", "rules": "rules.yaml",
          "provides": {
            "rules": ["GX1001", "GX1002"],
            "exporters": [ { "name": "quarterly", "title": { "zh": "季度进度表", "en": "Quarterly sheet" }, "extension": ".xlsx" } ],
            "importers": ["docx"],
            "templates": ["plan"],
            "services": ["PlanKit.Extensibility.IWorkbookWriter"]
          }
        }
        """;

    [Fact]
    public void Reads_every_field()
    {
        PluginManifest manifest = Read(Complete).Match(read => read, malformed => throw new Xunit.Sdk.XunitException(malformed.Explanation.English));

        Assert.Equal("gongxin", manifest.Id);
        Assert.Equal("1.2.0-beta.1", manifest.Version);
        Assert.Equal(new LocalizableText("市工信委", "Industry commission"), manifest.Name);
        Assert.Equal("1.0-1.99", manifest.Api.ToString());
        Assert.Equal("GX", manifest.RulePrefix);
        Assert.Equal(["excel", "word"], manifest.Requires);
        Assert.Equal("PlanKit.Gongxin.dll", manifest.Assembly);
        Assert.Equal("profile.yaml", manifest.Profile);
        Assert.Equal("rules.yaml", manifest.Rules);
        Assert.Equal(["GX1001", "GX1002"], manifest.Provides.Rules);
        Assert.Equal(("quarterly", ".xlsx"), (manifest.Provides.Exporters.Single().Name, manifest.Provides.Exporters.Single().FileExtension));
        Assert.Equal(["docx"], manifest.Provides.Importers.Select(importer => importer.Name));
        Assert.Equal(["plan"], manifest.Provides.Templates);
        Assert.Equal(["PlanKit.Extensibility.IWorkbookWriter"], manifest.Provides.Services);
    }

    [Theory]
    [InlineData("\"id\": \"gongxin\"", "\"id\": \"Gong Xin\"", 3, "id", "lower-case letters")]
    [InlineData("\"id\": \"gongxin\"", "\"id\": 5", 3, "id", "lower-case letters")]
    [InlineData("\"id\": \"gongxin\"", "\"id\": \"com1\"", 3, "id", "Windows device")]
    [InlineData("\"1.2.0-beta.1\"", "\"one\"", 4, "version", "1.0.0")]
    [InlineData("市工信委", "市\\u000a工信委", 5, "name.zh\" cannot be \"市<U+000A>工信委", "in one line")]
    [InlineData("Industry commission", "In\\u202edustry", 5, "name.en\" cannot be \"In<U+202E>dustry", "turn the direction")]
    [InlineData("Industry commission", "In\u202edustry", 5, "name.en\" cannot be \"In<U+202E>dustry", "turn the direction")]
    [InlineData("Industry commission", "In\\u001b[2Kdustry", 5, "name.en\" cannot be \"In<U+001B>[2Kdustry", "control characters")]
    [InlineData("季度进度表", "季度\u200b进度表", 13, "title.zh\" cannot be \"季度<U+200B>进度表", "nobody sees")]
    [InlineData("PlanKit.Gongxin.dll", "PlanKit\u202e.dll", 9, "assembly\" cannot be \"PlanKit<U+202E>.dll", "without a path")]
    [InlineData("\"profile\":", "\"pro\u2028file\":", 10, "pro<U+2028>file", "allowed here")]
    [InlineData(", \"en\": \"Industry commission\"", "", 5, "name.en", "not empty")]
    [InlineData("\"Industry commission\"", "\" \"", 5, "name.en", "not empty")]
    [InlineData("\"min\": \"1.0\"", "\"min\": \"1\"", 6, "api.min", "major.minor")]
    [InlineData("\"max\": \"1.99\"", "\"max\": \"0.9\"", 6, "api.max", "not below api.min")]
    [InlineData("\"rulePrefix\": \"GX\"", "\"rulePrefix\": \"PK\"", 7, "rulePrefix", "not PK")]
    [InlineData("\"rulePrefix\": \"GX\"", "\"rulePrefix\": \"gx\"", 7, "rulePrefix", "2 to 4 capital letters")]
    [InlineData("[\"excel\", \"word\"]", "\"excel\"", 8, "requires", "a list")]
    [InlineData("[\"excel\", \"word\"]", "[\"excel\", \"excel\"]", 8, "requires", "twice")]
    [InlineData("\"PlanKit.Gongxin.dll\"", "\"../PlanKit.Gongxin.dll\"", 9, "assembly", "without a path")]
    [InlineData("\"PlanKit.Gongxin.dll\"", "\"PlanKit.Gongxin.exe\"", 9, "assembly", ".dll")]
    [InlineData("\"profile.yaml\"", "\"a/profile.yaml\"", 10, "profile", "without a path")]
    [InlineData("\"rules.yaml\"", "\"a/rules.yaml\"", 10, "rules", "without a path")]
    [InlineData("\"rules.yaml\"", "\"rules.json\"", 10, "rules", ".yaml")]
    [InlineData("\"GX1002\"", "\"PK0101\"", 12, "provides.rules", "GX and 4 digits")]
    [InlineData("\"GX1002\"", "\"GX10021\"", 12, "provides.rules", "GX and 4 digits")]
    [InlineData("\"extension\": \".xlsx\"", "\"extension\": \"xlsx\"", 13, "provides.exporters.extension", "with its dot")]
    [InlineData("[\"docx\"]", "[{}]", 14, "provides.importers", "lower-case letters")]
    [InlineData("IWorkbookWriter", "IWorkbookReader", 16, "provides.services", "public interface of PlanKit.Core")]
    [InlineData("[\"docx\"]", "[5]", 14, "provides.importers", "lower-case letters")]
    [InlineData("[\"docx\"]", "[{ \"name\": \"docx\", \"extensions\": [\".txt\"] }]", 14, "provides.importers.extensions", "not .txt")]
    [InlineData("[\"docx\"]", "[{ \"name\": \"docx\", \"endings\": [] }]", 14, "provides.importers.endings", "allowed here: name, extensions")]
    [InlineData("[\"docx\"]", "[\"docx\", \"docx\"]", 14, "docx", "written twice")]
    [InlineData("\"profile\":", "\"profiles\":", 10, "profiles", "allowed here: $schema, id")]
    [InlineData("\"profile\":", "\"id\":", 10, "id", "written twice")]
    public void Names_line_field_and_what_is_allowed_when_a_field_is_wrong(string right, string wrong, int line, string field, string allowed)
    {
        Malformed malformed = Read(Complete.Replace(right, wrong, StringComparison.Ordinal)).AsT1;

        FileFault fault = malformed.Faults[0];
        Assert.Equal(("plugin.json", line), (fault.File, fault.Line));
        Assert.Contains(field, fault.Problem.English, StringComparison.Ordinal);
        Assert.Contains(field.Replace("\" cannot be \"", "”不能是“", StringComparison.Ordinal), fault.Problem.Chinese, StringComparison.Ordinal);
        Assert.Contains(allowed, fault.Problem.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("version")]
    [InlineData("name")]
    [InlineData("api")]
    [InlineData("provides")]
    public void Names_the_field_when_it_is_missing(string field)
    {
        IEnumerable<string> fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["id"] = "\"a\"",
            ["version"] = "\"1.0.0\"",
            ["name"] = """{ "zh": "甲", "en": "A" }""",
            ["api"] = """{ "min": "1.0", "max": "1.0" }""",
            ["assembly"] = "\"A.dll\"",
            ["provides"] = "{}",
        }.Where(pair => pair.Key != field).Select(pair => $"\"{pair.Key}\": {pair.Value}");

        FileFault fault = Assert.Single(Read($"{{ {string.Join(", ", fields)} }}").AsT1.Faults);

        Assert.Contains($"\"{field}\" is missing", fault.Problem.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_every_fault_at_once_in_the_order_of_the_file()
    {
        Malformed malformed = Read(Complete
            .Replace("\"id\": \"gongxin\"", "\"id\": \"\"", StringComparison.Ordinal)
            .Replace("GX1001", "GX1", StringComparison.Ordinal)).AsT1;

        Assert.Equal([3, 12], malformed.Faults.Select(fault => fault.Line));
    }

    [Fact]
    public void A_wrong_prefix_is_one_fault_and_no_missing_one()
    {
        FileFault fault = Assert.Single(Read(Complete.Replace("\"GX\"", "\"gx\"", StringComparison.Ordinal)).AsT1.Faults);

        Assert.Contains("rulePrefix", fault.Problem.English, StringComparison.Ordinal);
        Assert.Contains("GX1", Assert.Single(Read(Complete
            .Replace("\"GX\"", "\"gx\"", StringComparison.Ordinal)
            .Replace("GX1001", "GX1", StringComparison.Ordinal)).AsT1.Faults, other => other.Line == 12).Problem.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "The file must be an object with fields ($schema, id, version, name, api, rulePrefix, requires, assembly, rules, profile, provides).", "整个文件应是由字段组成的对象（字段：$schema, id, version, name, api, rulePrefix, requires, assembly, rules, profile, provides）。")]
    [InlineData("5", "The file must be an object with fields ($schema, id, version, name, api, rulePrefix, requires, assembly, rules, profile, provides).", "整个文件应是由字段组成的对象（字段：$schema, id, version, name, api, rulePrefix, requires, assembly, rules, profile, provides）。")]
    [InlineData("{ // a note\n}", "JSON has no comments. Take it out.", "JSON 里没有注释。请把它删去。")]
    [InlineData("{ \"id\": \"a\", /* a note */ \"version\": \"1.0.0\" }", "JSON has no comments. Take it out.", "JSON 里没有注释。请把它删去。")]
    [InlineData("{ \"id\": \"a\" /* a note */ }", "JSON has no comments. Take it out.", "JSON 里没有注释。请把它删去。")]
    [InlineData("{} // a note", "JSON has no comments. Take it out.", "JSON 里没有注释。请把它删去。")]
    [InlineData("{ \"id\": \"\\ud800\" }", "An escape in this text is half a character (\\ud800 to \\udfff). Write both halves, or the character itself.", "这段文字里的转义是半个字符（\\ud800 到 \\udfff）。请把两半都写上，或直接写出这个字符。")]
    [InlineData("", "The file is empty. Write JSON into it, or install it again.", "文件是空的。请写入 JSON，或重新安装。")]
    [InlineData("{ \"id\": }", "This is not valid JSON here. Check quotes, commas and brackets.", "这里不是正确的 JSON。请检查引号、逗号和括号。")]
    public void Says_in_its_own_words_what_is_no_manifest(string content, string english, string chinese)
    {
        FileFault fault = Assert.Single(Read(content).AsT1.Faults);

        Assert.Equal((english, chinese), (fault.Problem.English, fault.Problem.Chinese));
    }

    [Fact]
    public void Refuses_rules_when_there_is_no_prefix()
    {
        Malformed malformed = Read(Complete
            .Replace("\"rulePrefix\": \"GX\",", "", StringComparison.Ordinal)
            .Replace(", \"rules\": \"rules.yaml\"", "", StringComparison.Ordinal)).AsT1;

        Assert.All(malformed.Faults, fault => Assert.Contains("no rulePrefix", fault.Problem.English, StringComparison.Ordinal));
    }

    [Fact]
    public void Refuses_a_file_of_rules_when_there_is_no_prefix() => Assert.Contains(
        Read(Complete.Replace("\"rulePrefix\": \"GX\",", "", StringComparison.Ordinal)).AsT1.Faults,
        fault => fault.Problem.English.StartsWith("The field \"rulePrefix\" is missing", StringComparison.Ordinal)
            && fault.Problem.Chinese.StartsWith("缺少字段“rulePrefix”", StringComparison.Ordinal));

    [Fact]
    public void Refuses_a_plugin_that_has_neither_code_nor_rules()
    {
        FileFault fault = Assert.Single(Read(Complete
            .Replace("\"assembly\": \"PlanKit.Gongxin.dll\",", "", StringComparison.Ordinal)
            .Replace(", \"rules\": \"rules.yaml\"", "", StringComparison.Ordinal)).AsT1.Faults);

        Assert.Equal("There must be \"assembly\" (a .dll), or \"rules\" (a .yaml with rules without code), or both.", fault.Problem.English);
        Assert.Equal("“assembly”（程序集，.dll）和“rules”（不用写代码的规则，.yaml）至少要写一个。", fault.Problem.Chinese);
    }

    [Fact]
    public void Refuses_what_needs_code_where_there_is_none()
    {
        Malformed malformed = Read(Complete.Replace("\"assembly\": \"PlanKit.Gongxin.dll\",", "", StringComparison.Ordinal)).AsT1;

        Assert.Equal([13, 14, 16], malformed.Faults.Select(fault => fault.Line));
        Assert.Equal("A plugin without an assembly cannot bring provides.exporters; take it out, or name the assembly.", malformed.Faults[0].Problem.English);
        Assert.Equal("没有程序集（assembly）的插件不能提供 provides.exporters；请删去，或写上 assembly。", malformed.Faults[0].Problem.Chinese);
    }

    [Fact]
    public void Takes_a_plugin_of_rules_alone()
    {
        PluginManifest manifest = Read("""
            { "id": "a", "version": "1.0.0", "name": { "zh": "甲", "en": "A" }, "api": { "min": "1.0", "max": "1.0" }, "rulePrefix": "AA",
              "rules": "rules.yaml", "provides": { "rules": ["AA1001"], "exporters": [], "importers": [], "services": [] } }
            """).AsT0;

        Assert.Null(manifest.Assembly);
        Assert.Equal("rules.yaml", manifest.Rules);
    }

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("{\n  \"id\": \"a\",\n}", 3, 1)]
    [InlineData("{ \"id\": }", 1, 9)]
    [InlineData("{} {}", 1, 4)]
    [InlineData("{\n  \"id\": \"工信\" \"name\"\n}", 2, 14)]
    [InlineData("{ // a note\n}", 1, 3)]
    [InlineData("[]", 1, 1)]
    [InlineData("{ \"id\": \"\\ud800\" }", 1, 9)]
    public void Names_the_place_when_it_is_no_json_object(string content, int line, int column)
    {
        FileFault fault = Read(content).AsT1.Faults[0];

        Assert.Equal((line, column), (fault.Line, fault.Column));
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    public void Says_which_encoding_to_save_it_in(string encoding, bool hasMark)
    {
        var utf16 = Encoding.GetEncoding(encoding);

        FileFault fault = Assert.Single(PluginManifestReader.Read("plugin.json", [.. hasMark ? utf16.Preamble : [], .. utf16.GetBytes(Complete)]).AsT1.Faults);

        Assert.Equal(("The file is in UTF-16. Save it as UTF-8.", "文件是 UTF-16 编码。请把文件存为 UTF-8。"), (fault.Problem.English, fault.Problem.Chinese));
    }

    [Fact]
    public void Says_of_bytes_that_are_no_utf_8_that_they_are_not()
    {
        byte[] content = [.. "{ \"id\": \""u8, 0xB9, 0xA4, .. "\" }"u8];

        Assert.StartsWith("This text is not UTF-8.", PluginManifestReader.Read("plugin.json", content).AsT1.Faults[0].Problem.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"api\": { \"min\": \"1.0\", \"max\": \"1.99\" },", "\"api\" is missing; it must be an object with fields (min, max)", "由字段组成的对象（字段：min, max）")]
    [InlineData("\"name\": { \"zh\": \"市工信委\", \"en\": \"Industry commission\" },", "\"name\" is missing; it must be an object with fields (zh, en)", "由字段组成的对象（字段：zh, en）")]
    public void Says_which_fields_an_object_has_that_is_missing(string field, string english, string chinese)
    {
        FileFault fault = Assert.Single(Read(Complete.Replace(field, "", StringComparison.Ordinal)).AsT1.Faults);

        Assert.Contains(english, fault.Problem.English, StringComparison.Ordinal);
        Assert.Contains(chinese, fault.Problem.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"requires\": [\"excel\", \"word\"]", "\"requires\": [\"excel\", \"word\"], \"sandbox\": true")]
    [InlineData("\"max\": \"1.99\"", "\"max\": \"7.9\", \"features\": []")]
    [InlineData("\"GX1001\"", "{ \"id\": \"GX1001\" }")]
    [InlineData("\"PlanKit.Gongxin.dll\"", "[\"PlanKit.Gongxin.dll\"]")]
    public void Understands_of_a_later_api_what_it_can(string known, string later)
    {
        string manifest = Complete.Replace(known, later, StringComparison.Ordinal).Replace("\"1.99\"", "\"7.9\"", StringComparison.Ordinal);

        Assert.True(Read(manifest).IsT1);
        Assert.Equal("7.0-7.9", Read(manifest.Replace("\"min\": \"1.0\"", "\"min\": \"7.0\"", StringComparison.Ordinal)).AsT0.Api.ToString());
    }

    [Fact]
    public void Reads_a_file_that_begins_with_a_byte_order_mark()
    {
        Assert.True(PluginManifestReader.Read("plugin.json", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Complete)]).IsT0);
    }

    [Fact]
    public void Knows_the_same_fields_as_the_schema()
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "plugin.schema.json")));
        JsonElement fields = schema.RootElement.GetProperty("properties");

        Assert.Equal(AllowedIn("""{ "x": 1 }"""), NamesIn(fields));
        Assert.Equal(AllowedIn("""{ "provides": { "x": 1 } }"""), NamesIn(fields.GetProperty("provides").GetProperty("properties")));
    }

    private static IEnumerable<string> NamesIn(JsonElement properties) =>
        properties.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal);

    private static IEnumerable<string> AllowedIn(string manifest)
    {
        const string Introduction = "allowed here: ";
        string problem = Read(manifest).AsT1.Faults.Single(fault => fault.Problem.English.StartsWith("Unknown", StringComparison.Ordinal)).Problem.English;
        int start = problem.IndexOf(Introduction, StringComparison.Ordinal) + Introduction.Length;
        return problem[start..].TrimEnd('.').Split(", ").Order(StringComparer.Ordinal);
    }

    private static OneOf.OneOf<PluginManifest, Malformed> Read(string content) =>
        PluginManifestReader.Read("plugin.json", Encoding.UTF8.GetBytes(content));
}
