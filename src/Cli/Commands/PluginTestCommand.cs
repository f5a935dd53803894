using System.CommandLine;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Authoring;
using PlanKit.Cli.Output;
using PlanKit.Plugins.Trial;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit plugin test</c>: loads a plugin, runs it on a plan, unloads it, and says what it does wrong.</summary>
internal static class PluginTestCommand
{
    private static readonly LocalizableText Description = new(
        "试运行一个插件：加载、检查、导出、卸载，并查出它做错了什么。会运行它的代码，不管是否受信任。",
        "Try a plugin: load it, check and export with it, unload it, and find what it does wrong. Its code is run, trusted or not.");

    public static Command Create(CommandSession session)
    {
        var plugin = new Argument<string>("plugin") { HelpName = "FOLDER|ID", Description = session.Say(new("含有 plugin.json 的文件夹，或已安装插件的编号", "The folder that holds plugin.json, or the id of an installed plugin")) };
        var plan = new Option<string?>("--plan") { HelpName = "FILE", Description = session.Say(new("用哪份计划文件或文档来试；默认是自带的样例", "The plan file or document on which it is tried; default: the sample")) };
        Option<string?> asOf = CommonOptions.AsOf(session);
        Option<string?> format = CommonOptions.Format(session);
        var command = new Command("test", session.Say(Description)) { plugin, plan, asOf, format };
        command.SetAction(parsed =>
        {
            if (Formats.Read(parsed.GetValue(format)).TryPickT1(out Failure? failure, out OutputFormat output)
                || Days.ReadOptional(parsed.GetValue(asOf)).TryPickT1(out failure, out DateOnly? day))
            {
                return session.Fail(failure);
            }

            return NamedPlugin.Find(session, parsed.GetRequiredValue(plugin)).Match(
                preview => PluginTester.Test(session, preview, parsed.GetValue(plan), day).Match(report => Show(session, report, output), session.Fail),
                session.Fail);
        });
        return command;
    }

    private static int Show(CommandSession session, TrialReport report, OutputFormat output)
    {
        if (output == OutputFormat.Json)
        {
            TrialJson.Write(session, report);
        }
        else
        {
            TrialText.Write(session, report);
        }

        return report.HasPassed ? ExitCodes.Done : ExitCodes.Findings;
    }
}
