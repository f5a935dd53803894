using PlanKit.Analysis;
using PlanKit.Diagnostics;

namespace PlanKit.Plugins.Tests.Workers;

/// <summary>What a worker tells of an analyzer that threw keeps all that its author needs; and findings come in one order.</summary>
public sealed class HandedOnFaultTests : IDisposable
{
    private readonly WorkerDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void An_analyzer_that_threw_keeps_plugin_version_analyzer_item_and_exception()
    {
        string manifest = Path.Combine(_desk.Add("throws-in-action"), "plugin.json");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("1.0.0", "4.5.6-beta", StringComparison.Ordinal));
        _desk.Fixtures.Trust(Path.GetDirectoryName(manifest)!);
        using PluginHost host = _desk.InWorkers();

        Finding finding = Assert.Single(WorkerDesk.Check(host, WorkerPlans.Small, "throws-in-action").Findings, one => one.Diagnostic.Id == "PK0901");

        Assert.Equal(new PluginIdentity("throws-in-action", "4.5.6-beta"), finding.Plugin);
        Assert.Equal(DiagnosticSeverity.Warning, finding.Severity);
        Assert.Equal(WorkerPlans.Small.Plan.AllItems.Single(item => item.Address == "2").Id, finding.Diagnostic.Location.Item);
        Assert.Matches(
            "^Plugin throws-in-action 4\\.5\\.6-beta: analyzer ThrowsInActionAnalyzer failed at item 2.* and was switched off: InvalidOperationException: No such quarter\\.$",
            finding.Diagnostic.Message.English);
        Assert.Matches(
            "^插件 throws-in-action 4\\.5\\.6-beta 的检查 ThrowsInActionAnalyzer 在.*2.*出错并已停用：InvalidOperationException：No such quarter\\.$",
            finding.Diagnostic.Message.Chinese);
    }

    [Fact]
    public void Findings_of_several_plugins_come_in_one_order_whatever_order_they_are_asked_in()
    {
        string[] ids = ["throws-in-action", "broken-message", "good", "fails-fast"];
        Array.ForEach(ids, id => _desk.Add(id));

        string[] inOrder = Lines(ids);
        string[] reversed = Lines([.. ids.Reverse()]);

        Assert.Equal(inOrder, reversed);
        string[] broken = [.. inOrder.Where(line => line.StartsWith("PK0901", StringComparison.Ordinal))];
        Assert.Collection(
            broken,
            line => Assert.Contains("broken-message 1.0.0", line, StringComparison.Ordinal),
            line => Assert.Contains("throws-in-action 1.0.0", line, StringComparison.Ordinal));
    }

    private string[] Lines(string[] plugins)
    {
        using PluginHost host = _desk.InWorkers();
        return WorkerDesk.Lines(WorkerDesk.Check(host, WorkerPlans.Small, plugins));
    }
}
