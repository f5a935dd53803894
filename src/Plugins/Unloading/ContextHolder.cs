using PlanKit.Text;

namespace PlanKit.Plugins.Unloading;

/// <summary>What still holds a plugin that was unloaded.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="Holder">Who holds it: an event, a static field, a thread's name; a number of tasks.</param>
/// <param name="Held">What of the plugin is held, by its name in code; empty where that cannot be told.</param>
public sealed record ContextHolder(ContextHolderKind Kind, string Holder, string Held)
{
    private static readonly LocalizableText EventText = new(
        "事件 {0} 上仍登记着 {1}。请在插件注册的服务的 Dispose 中退订（-=）。",
        "The event {0} still calls {1}. Take the handler off (-=) in the Dispose of a service that the plugin registers.");

    private static readonly LocalizableText TimerText = new(
        "一个计时器（{0}）仍会调用 {1}。请在插件注册的服务的 Dispose 中释放计时器。",
        "A timer ({0}) still calls {1}. Dispose of it in the Dispose of a service that the plugin registers.");

    private static readonly LocalizableText StaticFieldText = new(
        "静态字段 {0} 仍引用 {1}。这是插件之外的缓存或登记处：请在 Dispose 中清除，或改用插件自己的实例（如自己的 JsonSerializerOptions）。",
        "The static field {0} still refers to {1}. That is a cache or registry outside the plugin: clear it in Dispose, or use an instance of the plugin's own (such as its own JsonSerializerOptions).");

    private static readonly LocalizableText ThreadText = new(
        "线程“{0}”是插件运行期间开始的，至今没有结束。请在插件注册的服务的 Dispose 中让它结束并等待（Join）。",
        "The thread “{0}” began while the plugin ran and has not ended. End it and wait for it (Join) in the Dispose of a service that the plugin registers.");

    private static readonly LocalizableText PoolWorkText = new(
        "线程池上有 {0} 项工作没有结束。请在插件注册的服务的 Dispose 中取消并等待（CancellationToken）。",
        "On the thread pool, work has not ended (pieces: {0}). Cancel it and wait for it (CancellationToken) in the Dispose of a service that the plugin registers.");

    /// <summary>The kind in JSON: lower case, words joined by hyphens.</summary>
    public string Word => Kind switch
    {
        ContextHolderKind.Event => "event",
        ContextHolderKind.Timer => "timer",
        ContextHolderKind.StaticField => "static-field",
        ContextHolderKind.Thread => "thread",
        _ => "pool-work",
    };

    /// <summary>Who holds what, and what to do about it.</summary>
    public LocalizableText Message => (Kind switch
    {
        ContextHolderKind.Event => EventText,
        ContextHolderKind.Timer => TimerText,
        ContextHolderKind.StaticField => StaticFieldText,
        ContextHolderKind.Thread => ThreadText,
        _ => PoolWorkText,
    }).Format(Holder, Held);
}
