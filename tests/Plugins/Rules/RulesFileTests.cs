using System.Text;
using PlanKit.Diagnostics;
using PlanKit.Plugins.Rules;
using PlanKit.Text;

namespace PlanKit.Plugins.Tests.Rules;

public sealed class RulesFileTests
{
    private const string Complete = """
        rules:
          - id: TS1001
            kind: measure-bounds
            title: { zh: 到会人数不足, en: Too few attended }
            severity: error
            message:
              zh: "第{item}条“{title}”{date}的{activity}（{quarter}）{measure}应{needed}，登记为{found}；{{原文}}"
              en: "Item {item} “{title}”: {measure} of {activity} on {date} ({quarter}) must be {needed}, and is {found}; {{verbatim}}"
            remedy:
              zh: "补登第{item}条。"
              en: "Enter it for item {item}."
            description:
              zh: 人数不够，学习不算数。
              en: A session that few attended does not count.
            basis:
              regulation: 《测试规则》
              article: 第三条
              confirmed: true
            where:
              categories: [study]
              titles: [学习]
            activities: [集体学习]
            quarters: [Q1, Q2]
            measure: 到会
            unit: 人
            min: 20
            max: 40.5
            per: activity
          - id: TS1002
            kind: required-evidence
            title: { zh: 缺少材料, en: Evidence missing }
            severity: info
            message: { zh: 缺材料, en: Evidence is missing }
            least: 2
            files:
              names: [签到]
              extensions: [.pdf]
        """;

    [Fact]
    public void Reads_every_field()
    {
        DiagnosticDescriptor rule = Read(Complete).AsT0[0].Rule;

        Assert.Equal("TS1001", rule.Id);
        Assert.Equal(new LocalizableText("到会人数不足", "Too few attended"), rule.Title);
        Assert.Equal(DiagnosticSeverity.Error, rule.DefaultSeverity);
        Assert.Equal(
            new LocalizableText(
                "第{0}条“{1}”{4}的{3}（{2}）{5}应{6}，登记为{7}；{{原文}}",
                "Item {0} “{1}”: {5} of {3} on {4} ({2}) must be {6}, and is {7}; {{verbatim}}"),
            rule.MessageFormat);
        Assert.Equal(new LocalizableText("补登第{0}条。", "Enter it for item {0}."), rule.RemedyFormat);
        Assert.Equal(new LocalizableText("补登第条目条。", "Enter it for item ITEM."), rule.Remedy);
        Assert.Equal(new LocalizableText("人数不够，学习不算数。", "A session that few attended does not count."), rule.Description);
        Assert.Equal(new Basis("《测试规则》", "第三条", IsConfirmed: true), rule.Basis);
    }

    [Fact]
    public void Gives_what_may_be_left_out_a_meaning()
    {
        DiagnosticDescriptor rule = Read(Complete).AsT0[1].Rule;

        Assert.Null(rule.Basis);
        Assert.Equal("Of a quarter that is ticked, at least 2 must be kept: evidence whose name has “签到”, in a .pdf file.", rule.Description.English);
        Assert.Equal("条目在登记完成的季度至少要有 2 份名称含“签到”、.pdf 格式的佐证材料。", rule.Description.Chinese);
        Assert.Equal("补交材料：plankit tick 条目 --quarter 季度 --evidence 文件。", rule.Remedy.Chinese);
    }

    [Fact]
    public void A_line_break_at_the_end_of_a_citation_does_not_count()
    {
        Basis? basis = Read(Complete.Replace("article: 第三条", "article: |\n        第三条", StringComparison.Ordinal)).AsT0[0].Rule.Basis;

        Assert.Equal("第三条", basis!.Article);
    }

    [Fact]
    public void A_citation_that_nobody_confirmed_is_to_be_confirmed()
    {
        Basis? basis = Read(Complete.Replace("      confirmed: true\n", "", StringComparison.Ordinal)).AsT0[0].Rule.Basis;

        Assert.Equal("《测试规则》第三条 (to be confirmed)", basis!.Citation.English);
    }

    [Theory]
    [InlineData("id: TS1001", "id: TS101", 2, "rules.id", "TS and 4 digits", "TS 加 4 位数字")]
    [InlineData("id: TS1001", "id: GX1001", 2, "rules.id", "TS and 4 digits", "TS 加 4 位数字")]
    [InlineData("kind: measure-bounds", "kind: regex", 3, "rules.kind", "one of: cadence-floor, required-evidence, measure-bounds, wording, owner", "以下之一")]
    [InlineData("{ zh: 到会人数不足, en: Too few attended }", "{ zh: 到会人数不足 }", 4, "rules.title.en", "not empty", "不为空")]
    [InlineData("{ zh: 到会人数不足, en: Too few attended }", "到会人数不足", 4, "rules.title", "an object with fields", "由字段组成")]
    [InlineData("severity: error", "severity: none", 5, "rules.severity", "one of: hidden, info, warning, error", "以下之一")]
    [InlineData("on {date} (", "on {day} (", 8, "rules.message.en", "among: {item}, {title}, {quarter}, {activity}, {date}, {measure}, {needed}, {found}", "占位符")]
    [InlineData("{{verbatim}}", "{verbatim}}", 8, "rules.message.en", "a brace itself is written twice", "花括号本身写两遍")]
    [InlineData("{{verbatim}}", "verbatim}", 8, "rules.message.en", "a brace itself is written twice", "花括号本身写两遍")]
    [InlineData("it for item {item}", "it for item {source}", 11, "rules.remedy.en", "among: {item}", "占位符")]
    [InlineData("en: A session that few attended does not count.", "en: \" \"", 14, "rules.description.en", "not empty", "不为空")]
    [InlineData("regulation: 《测试规则》", "", 17, "rules.basis.regulation", "not empty", "不为空")]
    [InlineData("regulation: 《测试规则》", "regulation: \"《测试\\n规则》\"", 16, "rules.basis.regulation", "in one line", "一行文字")]
    [InlineData("article: 第三条", "article: \"第三\\n条\"", 17, "rules.basis.article", "in one line", "一行文字")]
    [InlineData("confirmed: true", "confirmed: perhaps", 18, "rules.basis.confirmed", "one of: yes, no, true, false", "以下之一")]
    [InlineData("confirmed: true", "checked: true", 18, "rules.basis.checked", "allowed here: regulation, article, confirmed", "这里允许")]
    [InlineData("categories: [study]", "categories: [Study]", 20, "rules.where.categories", "lower-case letters", "小写字母")]
    [InlineData("titles: [学习]", "titles: []", 21, "rules.where.titles", "at least one entry", "至少一项")]
    [InlineData("titles: [学习]", "numbers: [1]", 21, "rules.where.numbers", "allowed here: categories, titles", "这里允许")]
    [InlineData("activities: [集体学习]", "activities: 集体学习", 22, "rules.activities", "a list", "列表")]
    [InlineData("quarters: [Q1, Q2]", "quarters: [Q1, Q5]", 23, "rules.quarters", "one of: Q1, Q2, Q3, Q4", "以下之一")]
    [InlineData("quarters: [Q1, Q2]", "quarters: [Q1, Q1]", 23, "rules.quarters", "twice", "两次")]
    [InlineData("en: \"Enter it for item {item}.\"", "en: \"Enter it\\nfor item {item}.\"", 11, "rules.remedy.en", "in one line", "一行文字")]
    [InlineData("en: A session that few attended does not count.", "en: \"A \\u202Esession.\"", 14, "rules.description.en", "turn the direction", "改变书写方向")]
    [InlineData("titles: [学习]", "titles: [\"学习 \"]", 21, "rules.where.titles", "without spaces around it", "首尾没有空格")]
    [InlineData("measure: 到会", "measure: 到会=", 24, "rules.measure", "without an equals sign", "不含等号")]
    [InlineData("unit: 人", "unit: 2人", 25, "rules.unit", "as it can be entered", "登记时能写的单位")]
    [InlineData("measure: 到会", "measure: ''", 24, "rules.measure", "not empty", "不为空")]
    [InlineData("min: 20", "min: twenty", 26, "rules.min", "a number such as 20", "数，如 20")]
    [InlineData("max: 40.5", "max: 5", 27, "rules.max", "not below min (20)", "不小于 min（20）")]
    [InlineData("per: activity", "per: month", 28, "rules.per", "one of: activity, quarter, year", "以下之一")]
    [InlineData("per: activity", "least: 2", 28, "rules.least", "allowed here: id, kind, title, severity, message, remedy, description, basis, where, activities, quarters, measure", "这里允许")]
    [InlineData("per: activity", "unit: 人", 28, "rules.unit", "written twice", "写了两次")]
    [InlineData("id: TS1002", "id: TS1001", 29, "TS1001", "used twice", "用了两次")]
    [InlineData("least: 2", "least: 0", 34, "rules.least", "a whole number from 1 to 999", "1 到 999 的整数")]
    [InlineData("names: [签到]", "names: [签到, 签到]", 36, "rules.files.names", "twice", "两次")]
    [InlineData("extensions: [.pdf]", "extensions: [pdf]", 37, "rules.files.extensions", "with its dot", "带点的扩展名")]
    public void Names_line_field_and_what_is_allowed_when_a_field_is_wrong(
        string right, string wrong, int line, string field, string english, string chinese)
    {
        FileFault fault = Read(Complete.Replace(right, wrong, StringComparison.Ordinal)).AsT1.Faults[0];

        Assert.Equal(("rules.yaml", line), (fault.File, fault.Line));
        Assert.Contains(field, fault.Problem.English, StringComparison.Ordinal);
        Assert.Contains(field, fault.Problem.Chinese, StringComparison.Ordinal);
        Assert.Contains(english, fault.Problem.English, StringComparison.Ordinal);
        Assert.Contains(chinese, fault.Problem.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("kind")]
    [InlineData("title")]
    [InlineData("severity")]
    [InlineData("message")]
    [InlineData("floor")]
    public void Names_the_field_when_it_is_missing(string field)
    {
        string[] fields =
        [
            "id: TS1001", "kind: cadence-floor", "title: { zh: 甲, en: A }", "severity: info", "message: { zh: 甲, en: A }", "floor: 1/quarter",
        ];

        Malformed malformed = Read($"rules:\n  - {string.Join("\n    ", fields.Where(line => !line.StartsWith(field, StringComparison.Ordinal)))}\n").AsT1;

        Assert.Contains(malformed.Faults, fault =>
            fault.Problem.English.Contains($"\"rules.{field}\" is missing", StringComparison.Ordinal)
            && fault.Problem.Chinese.Contains($"缺少字段“rules.{field}”", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("kind: measure-bounds\n    measure: 到会", "\"rules.min\", or \"rules.max\"", "至少要写一个")]
    [InlineData("kind: measure-bounds\n    measure: 到会\n    max: 3\n    per: year\n    quarters: [Q1]", "cannot choose quarters", "不能再选季度")]
    [InlineData("kind: required-evidence\n    files: {}", "\"rules.files.names\", or \"rules.files.extensions\"", "至少要写一个")]
    [InlineData("kind: owner\n    owners: [\" 办公室\"]", "without spaces around it", "首尾没有空格")]
    [InlineData("kind: wording", "\"rules.must-contain\" or \"rules.must-not-contain\"", "只写一个")]
    [InlineData("kind: wording\n    must-contain: [甲]\n    must-not-contain: [乙]", "and not both", "只写一个")]
    [InlineData("kind: wording\n    must-contain: []", "at least one entry", "至少一项")]
    [InlineData("kind: wording\n    in: clauses\n    must-contain: [甲]", "one of: items, sections, document", "以下之一")]
    [InlineData("kind: wording\n    in: document\n    where: { titles: [甲] }\n    must-contain: [甲]", "cannot choose parts", "不能再选条目")]
    [InlineData("kind: owner\n    owners: []", "at least one entry", "至少一项")]
    [InlineData("kind: owner\n    quarters: [Q1]", "Unknown field \"rules.quarters\"", "不认识的字段“rules.quarters”")]
    [InlineData("kind: cadence-floor\n    floor: weekly", "a cadence such as 1/month", "频次，如 1/month")]
    [InlineData("kind: cadence-floor\n    floor: 1/month\n    activities: [甲]", "Unknown field \"rules.activities\"", "不认识的字段“rules.activities”")]
    public void Refuses_what_a_kind_cannot_mean(string fields, string english, string chinese)
    {
        Malformed malformed = Read($"rules:\n  - id: TS1001\n    title: {{ zh: 甲, en: A }}\n    severity: info\n    message: {{ zh: 甲, en: A }}\n    {fields}\n", "TS1001").AsT1;

        Assert.Contains(malformed.Faults, fault =>
            fault.Problem.English.Contains(english, StringComparison.Ordinal) && fault.Problem.Chinese.Contains(chinese, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("rules: []", 1)]
    [InlineData("rules: none", 1)]
    [InlineData("rule: []", 1)]
    [InlineData("rules:\n  - &a {}", 2)]
    [InlineData("rules:\n  - TS1001", 2)]
    public void Refuses_a_file_that_states_no_rules(string yaml, int line)
    {
        Assert.Equal(line, Read(yaml).AsT1.Faults[0].Line);
    }

    [Fact]
    public void An_empty_file_lacks_its_rules() =>
        Assert.Equal("The field \"rules\" is missing; it must be a list of rules, at least one.", Read("").AsT1.Faults[0].Problem.English);

    [Fact]
    public void Refuses_more_than_anybody_would_write()
    {
        string words = $"rules:\n  - owners: [{string.Join(", ", Enumerable.Range(0, 201))}]\n    title: {{ zh: {new string('长', 2001)}, en: A }}\n";

        Assert.Equal(
            [
                "There are 201 entries here; at most 200 are allowed. Leave some out, or make several rules or plugins of it.",
                "This text has 2001 characters; at most 2000 are allowed. Make it shorter.",
            ],
            Read(words).AsT1.Faults.Select(fault => fault.Problem.English));
        Assert.Equal(
            "这里有 501 项，最多允许 500 项。请删减，或分成几条规则、几个插件。",
            Assert.Single(Read("rules:\n" + string.Concat(Enumerable.Repeat("  - {}\n", 501))).AsT1.Faults).Problem.Chinese);
    }

    [Fact]
    public void The_line_break_that_yaml_puts_at_the_end_of_a_text_is_none_of_the_text()
    {
        DiagnosticDescriptor rule = Read(Complete.Replace("zh: 人数不够，学习不算数。", "zh: |\n        人数不够。", StringComparison.Ordinal)
            .Replace("zh: \"补登第{item}条。\"", "zh: |\n        补登第{item}条。", StringComparison.Ordinal)).AsT0[0].Rule;

        Assert.Equal(("人数不够。", "补登第{0}条。"), (rule.Description.Chinese, rule.RemedyFormat!.Value.Chinese));
    }

    [Fact]
    public void What_a_rule_means_says_what_it_looks_at()
    {
        LocalizableText measure = RuleTexts.Rule(
            "kind: measure-bounds\nactivities: [集体学习]\nmeasure: 到会\nunit: 人\nmin: 20\nquarters: [Q4, Q1]\nwhere: { categories: [study], titles: [学习] }", "{found}").Rule.Description;
        LocalizableText wording = RuleTexts.Rule("kind: wording\nin: sections\nwhere: { titles: [学习] }\nmust-contain: [甲]", "{needed}").Rule.Description;

        Assert.Equal("At each activity whose kind has “集体学习”, “到会” must be at least 20人. This concerns items of the category study whose title has “学习” in Q1 or Q4 only.", measure.English);
        Assert.Equal("每次名称含“集体学习”的活动的“到会”应不少于20人。只看类别为 study、标题含“学习”的条目的情况，限第一季度、第四季度。", measure.Chinese);
        Assert.Equal("部分中应写有“甲”。只看标题含“学习”的部分。", wording.Chinese);
    }

    [Fact]
    public void No_page_is_named_for_a_rule_that_has_none() => Assert.Null(Read(Complete).AsT0[0].Rule.HelpLink);

    [Fact]
    public void Refuses_a_file_that_is_no_text()
    {
        FileFault fault = RulesFile.Read("rules.yaml", [.. Encoding.UTF8.GetBytes("rules:\n"), 0xFF], RuleTexts.ManifestThatLists(["TS1001"])).AsT1.Faults[0];

        Assert.Equal(2, fault.Line);
        Assert.Contains("not UTF-8", fault.Problem.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_every_fault_at_once_in_the_order_of_the_file()
    {
        Malformed malformed = Read(Complete
            .Replace("severity: error", "severity: bad", StringComparison.Ordinal)
            .Replace("least: 2", "least: two", StringComparison.Ordinal)).AsT1;

        Assert.Equal([5, 34], malformed.Faults.Select(fault => fault.Line));
    }

    [Fact]
    public void Refuses_a_rule_that_the_manifest_does_not_list()
    {
        FileFault fault = Assert.Single(RuleTexts.Read(Complete, "TS1001").AsT1.Faults);

        Assert.Equal(29, fault.Line);
        Assert.Equal("provides.rules in plugin.json does not list the rule TS1002; add it there.", fault.Problem.English);
        Assert.Equal("plugin.json 的 provides.rules 中没有规则 TS1002；请在那里加上它。", fault.Problem.Chinese);
    }

    [Fact]
    public void Refuses_a_manifest_that_lists_a_rule_which_is_not_in_the_file()
    {
        FileFault fault = Assert.Single(RuleTexts.Read(Complete, "TS1001", "TS1002", "TS1003").AsT1.Faults);

        Assert.Equal("provides.rules in plugin.json lists the rule TS1003, which is not in this file; write it, or take it out there.", fault.Problem.English);
        Assert.Equal("plugin.json 的 provides.rules 中有规则 TS1003，这个文件里却没有；请写上它，或从那里删去。", fault.Problem.Chinese);
    }

    [Fact]
    public void Leaves_the_rules_of_its_code_to_a_plugin_that_has_code()
    {
        PluginManifest manifest = RuleTexts.ManifestThatLists(["TS1001", "TS1002", "TS1003"], "Tests.dll");

        Assert.True(RulesFile.Read("rules.yaml", Encoding.UTF8.GetBytes(Complete), manifest).IsT0);
    }

    private static OneOf.OneOf<System.Collections.Immutable.ImmutableArray<NoCodeRule>, Malformed> Read(string yaml, params System.Collections.Immutable.ImmutableArray<string> listed) =>
        RuleTexts.Read(yaml, listed.IsEmpty ? ["TS1001", "TS1002"] : listed);
}
