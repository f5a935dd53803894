using System.CommandLine;
using OneOf;
using PlanKit.Cli.Authoring;
using PlanKit.Plugins;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit plugin new</c>: a plugin's project that builds, tests and loads as it stands; or a plugin without code.</summary>
internal static class PluginNewCommand
{
    private static readonly LocalizableText Description = new(
        "新建一个插件项目：一条规则、它的说明和测试，可直接生成和测试，不需要联网。加 --no-code 则建立不用写代码的插件。",
        "Make a plugin's project: one rule, its page and its test. It builds and tests as it stands, without the network. With --no-code, make a plugin that needs no code.");

    private static readonly LocalizableText Taken = new(
        "插件编号“{0}”或规则前缀“{1}”已经用于插件 {2}（{3}）。请换一个编号，或用 --prefix 换一个前缀；没有写出文件。",
        "The id “{0}” or the rule prefix “{1}” belongs to the plugin {2} already ({3}). Choose another id, or another prefix with --prefix; no file was written.");

    private static readonly LocalizableText NotEmpty = new(
        "{0} 里已经有内容。请用 --out 写一个新的或空的文件夹；没有写出文件。",
        "There is something in {0} already. Name a new or empty folder with --out; no file was written.");

    private static readonly LocalizableText Incomplete = new(
        "程序文件夹 {0} 里没有 {1}，插件项目无法引用它。请重新安装程序。",
        "The program's folder {0} has no {1}, to which a plugin's project refers. Install the program again.");

    private static readonly LocalizableText MadeWithoutCode = new(
        "已建立插件 {0}：规则写在 rules.yaml 里，不用编译。接下来：",
        "Made the plugin {0}: its rules stand in rules.yaml, and nothing has to be built. Next:");

    private static readonly LocalizableText Made = new("已建立插件项目 {0}。接下来：", "Made the plugin's project {0}. Next:");

    private static readonly string[] Needed =
        ["PlanKit.Core.dll", "PlanKit.Testing.dll", "OneOf.dll", "Microsoft.Extensions.DependencyInjection.Abstractions.dll"];

    public static Command Create(CommandSession session)
    {
        var id = new Argument<string>("id") { HelpName = "ID", Description = session.Say(new("插件编号：小写字母、数字和连字符", "The plugin's id: lower-case letters, digits and hyphens")) };
        var prefix = new Option<string?>("--prefix") { HelpName = "XX", Description = session.Say(new("规则编号的前缀，2 到 4 个大写字母；默认取自编号", "The letters of its rules, 2 to 4 capitals; default: from the id")) };
        var target = new Option<string?>("--out", "-o") { HelpName = "DIR", Description = session.Say(new("写到哪个文件夹；默认在当前文件夹下以编号命名", "The folder to write; default: one named after the id, in this folder")) };
        var noCode = new Option<bool>("--no-code") { Description = session.Say(new("只要 plugin.json 和 rules.yaml：用文字写规则，不需要 .NET SDK", "Only plugin.json and rules.yaml: rules in words, without the .NET SDK")) };
        var command = new Command("new", session.Say(Description)) { id, prefix, target, noCode };
        command.SetAction(parsed =>
        {
            string named = parsed.GetRequiredValue(id);
            return ReadNames(named, parsed.GetValue(prefix)).Match(
                letters => Make(session, new NewPlugin(named, letters, parsed.GetValue(target) ?? named, parsed.GetValue(noCode))),
                session.Fail);
        });
        return command;
    }

    private static OneOf<string, Failure> ReadNames(string id, string? prefix)
    {
        if (PluginNames.FaultInId(id) is { } wrongId)
        {
            return new Failure(wrongId);
        }

        string letters = prefix ?? PluginProject.PrefixFor(id);
        return PluginNames.FaultInRulePrefix(letters) is { } wrongPrefix ? new Failure(wrongPrefix) : letters;
    }

    private static int Make(CommandSession session, NewPlugin wanted)
    {
        (string id, string prefix, string named, bool isWithoutCode) = wanted;
        string folder = session.Resolve(named);
        if (session.Plugins.Catalog.Plugins.FirstOrDefault(plugin => plugin.Id == id || plugin.Manifest?.RulePrefix == prefix) is { } rival)
        {
            return session.Fail(Taken, id, prefix, rival.Id, rival.Folder);
        }

        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            return session.Fail(NotEmpty, folder);
        }

        var project = new PluginProject(id, prefix, AppContext.BaseDirectory);
        if (isWithoutCode)
        {
            project.WriteWithoutCode(folder);
            session.Tell(MadeWithoutCode, folder);
            return TellSteps(session, $"plankit plugin test {named}", $"plankit check --watch --plugin {named} PLAN", $"plankit plugin pack {named}", $"plankit plugin add {named}");
        }

        if (Needed.FirstOrDefault(file => !File.Exists(Path.Combine(AppContext.BaseDirectory, file))) is { } missing)
        {
            return session.Fail(Incomplete, AppContext.BaseDirectory, missing);
        }

        project.Write(folder);
        session.Tell(Made, folder);
        return TellSteps(session, "dotnet build src", "dotnet test tests", "plankit plugin test plugin", "plankit check --watch --plugin plugin PLAN", "plankit plugin pack plugin");
    }

    private static int TellSteps(CommandSession session, params ReadOnlySpan<string> steps)
    {
        foreach (string step in steps)
        {
            session.Tell(LocalizableText.Same("  " + step));
        }

        return ExitCodes.Done;
    }

    private sealed record NewPlugin(string Id, string Prefix, string Folder, bool IsWithoutCode);
}
