using System.Collections.Immutable;
using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>A file of the plugin that says what it is cannot be understood.</summary>
/// <param name="Faults">What is wrong, by place; at least one.</param>
public sealed record Malformed(ImmutableArray<FileFault> Faults) : PluginState
{
    /// <inheritdoc/>
    public override string Word => "malformed";

    /// <inheritdoc/>
    public override LocalizableText Title => new("文件有误", "malformed");

    /// <inheritdoc/>
    public override LocalizableText Explanation => TextLines.Join(Faults.Select(fault => fault.Message));
}
