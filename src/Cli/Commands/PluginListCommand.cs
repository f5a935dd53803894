using System.CommandLine;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Output;
using PlanKit.Plugins;
using PlanKit.Text;
using Spectre.Console;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit plugin list</c>: the plugins on this computer and their state.</summary>
internal static class PluginListCommand
{
    private static readonly LocalizableText Description = new("列出插件及其状态。", "List the plugins and their state.");

    private static readonly LocalizableText[] Columns =
    [
        new("插件", "plugin"),
        new("版本", "version"),
        new("状态", "state"),
        new("运行", "runs"),
        new("规则", "rules"),
        new("导出", "exports"),
    ];

    private static readonly LocalizableText InProcess = new("程序内", "in process");
    private static readonly LocalizableText InProcessOnDotNet = new("程序内（仅 .NET 版）", "in process (on .NET)");
    private static readonly LocalizableText InWorker = new("单独进程", "own process");
    private static readonly LocalizableText NoCode = new("没有代码", "no code");

    public static Command Create(CommandSession session)
    {
        Option<string?> format = CommonOptions.Format(session);
        var command = new Command("list", session.Say(Description)) { format };
        command.SetAction(parsed =>
        {
            if (Formats.Read(parsed.GetValue(format)).TryPickT1(out Failure? failure, out OutputFormat output))
            {
                return session.Fail(failure);
            }

            PluginCatalog catalog = session.Plugins.Catalog.WithFilesCompared();
            if (output == OutputFormat.Json)
            {
                PluginListJson.Write(session, catalog);
            }
            else
            {
                WriteTable(session, catalog);
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static void WriteTable(CommandSession session, PluginCatalog catalog)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (LocalizableText column in Columns)
        {
            table.AddColumn(SafeText.Markup(session.Say(column)));
        }

        foreach (InstalledPlugin plugin in catalog.Plugins)
        {
            PluginManifest? manifest = plugin.Manifest;
            table.AddRow(
                SafeText.Cell(manifest is null ? plugin.Id : $"{plugin.Id} {session.Say(manifest.Name)}"),
                SafeText.Cell(manifest?.Version ?? ""),
                SafeText.Cell(session.Say(plugin.State.Title), new Style(plugin.State is Active ? Color.Green : Color.Red)),
                SafeText.Cell(session.Say(Place(plugin))),
                SafeText.Cell(manifest is null ? "" : string.Join(' ', manifest.Provides.Rules)),
                SafeText.Cell(manifest is null ? "" : string.Join(' ', manifest.Provides.Exporters.Select(exporter => exporter.Name))));
        }

        TerminalConsole.Create(session).Write(table);
        foreach (InstalledPlugin plugin in catalog.Plugins.Where(plugin => plugin.State is not Active))
        {
            session.Output.WriteLine($"{plugin.Id}: {session.Say(plugin.State.Explanation)}");
        }
    }

    private static LocalizableText Place(InstalledPlugin plugin) => plugin switch
    {
        { HasCode: false } => NoCode,
        { RunsInProcess: false } => InWorker,
        { Root.Origin: PluginOrigin.Bundled } => InProcess,
        _ => InProcessOnDotNet,
    };
}
