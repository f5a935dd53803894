using System.CommandLine;
using System.Globalization;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Output;
using PlanKit.Plugins;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit plugin log</c>: what an added plugin wrote to the console when it last wrote anything.</summary>
internal static class PluginLogCommand
{
    private static readonly LocalizableText Description = new(
        "显示一个已加入的插件最近一次向控制台写了什么。",
        "Show what an added plugin wrote to the console the last time.");

    private static readonly LocalizableText Nothing = new(
        "插件 {0} 还没有写过什么。在本程序内运行的插件（随程序附带的，或用 --in-process 信任的）直接写到控制台，不在这里记录。",
        "The plugin {0} has written nothing yet. Plugins that run within this program (those that came with it, or were trusted with --in-process) write straight to the console; that is not kept here.");

    private static readonly LocalizableText Heading = new("插件 {0} 在 {1} 写的：", "What the plugin {0} wrote on {1}:");

    public static Command Create(CommandSession session)
    {
        Argument<string> id = PluginArguments.Id(session);
        Option<string?> format = CommonOptions.Format(session);
        var command = new Command("log", session.Say(Description)) { id, format };
        command.SetAction(parsed => Formats.Read(parsed.GetValue(format)).Match(
            output => PluginArguments.WithInstalled(session, parsed.GetRequiredValue(id), plugin => Show(session, plugin, output)),
            session.Fail));
        return command;
    }

    private static int Show(CommandSession session, string plugin, OutputFormat format)
    {
        PluginOutput? written = session.PluginJournal.ReadOutput(plugin);
        if (format == OutputFormat.Json)
        {
            JsonOutput.Write(session.Output, json =>
            {
                json.WriteString("id", plugin);
                json.WriteStringOrNull("at", written?.At.ToString("O", CultureInfo.InvariantCulture));
                json.WriteStringOrNull("text", written?.Text);
            });
        }
        else if (written is null)
        {
            session.Tell(Nothing, plugin);
        }
        else
        {
            session.Tell(Heading, plugin, TimeZoneInfo.ConvertTime(written.At, session.Environment.Time.LocalTimeZone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
            session.Output.WriteLine(SafeText.Of(written.Text.TrimEnd()));
        }

        return ExitCodes.Done;
    }
}
