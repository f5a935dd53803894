namespace PlanKit.TestPlugins
{
    public class Plugin { }
}
