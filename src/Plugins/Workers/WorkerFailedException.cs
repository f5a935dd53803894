using PlanKit.Analysis;
using PlanKit.Text;

namespace PlanKit.Plugins.Workers;

/// <summary>An exporter or importer in a worker failed: it threw there, or its process ended.</summary>
/// <param name="text">What happened, and to which plugin: whole sentences.</param>
public sealed class WorkerFailedException(LocalizableText text) : Exception(text.English)
{
    private static readonly LocalizableText Threw = new("插件 {0} 出错：{1}。", "Plugin {0} failed: {1}.");

    /// <summary>What happened, in both languages.</summary>
    public LocalizableText Text { get; } = text;

    /// <summary>What was thrown in the worker, as it was told.</summary>
    internal static WorkerFailedException Of(PayloadReader payload, PluginIdentity plugin)
    {
        _ = payload.ReadText();
        (string exception, LocalizableText message) = (payload.ReadText(), payload.ReadLocalizable());
        return new WorkerFailedException(exception.Length == 0 ? message : Threw.Format(plugin, ThrownText.Of(exception, message.English)));
    }
}
