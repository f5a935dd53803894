using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>A name that only one plugin may bear.</summary>
/// <param name="Kind">What is named.</param>
/// <param name="Name">The name.</param>
public sealed record PluginClaim(PluginClaimKind Kind, string Name)
{
    /// <summary>Kind and name, for people.</summary>
    public LocalizableText Description => (Kind switch
    {
        PluginClaimKind.Id => new LocalizableText("插件编号“{0}”", "The plugin id \"{0}\""),
        PluginClaimKind.RulePrefix => new LocalizableText("规则前缀“{0}”", "The rule prefix \"{0}\""),
        PluginClaimKind.Exporter => new LocalizableText("导出“{0}”", "The exporter \"{0}\""),
        PluginClaimKind.Importer => new LocalizableText("导入“{0}”", "The importer \"{0}\""),
        PluginClaimKind.DocumentExtension => new LocalizableText("读取 {0} 文档", "Reading {0} documents"),
        PluginClaimKind.Template => new LocalizableText("模板“{0}”", "The template \"{0}\""),
        _ => throw new InvalidOperationException($"Unknown kind {Kind}."),
    }).Format(Name);
}
